package nl.verkoop.process.task;

import java.util.Set;

/**
 * A variable that a task's form sends, and what it may say; a text of any kind, or none, where no
 * choices are named. Declared by the model that asks.
 */
public record TaskAnswer(String taskKey, String variable, Set<String> choices) {}
