package nl.verkoop.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.verkoop.VerkoopApplication;

/** What an operator sees who starts the program with these settings, until it has ended. */
record ProgramStart(int exitCode, List<String> output, List<String> errors) {

  private static final List<String> SMALL_AND_QUICK =
      List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** A start that hangs must not hang the tests; how long one takes is up to the machine. */
  private static final int MOST_MINUTES = 5;

  static ProgramStart with(String... arguments) {
    try {
      return run(command(arguments));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static List<String> command(String... arguments) {
    return command(PreparedProgram.options(), arguments);
  }

  /** With these further options for the virtual machine. */
  static List<String> command(List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL_AND_QUICK);
    command.addAll(options);
    command.add(VerkoopApplication.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static ProgramStart run(List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile("output", ".txt");
    var errors = Files.createTempFile("errors", ".txt");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Still running: " + Files.readString(output));
      }
      return new ProgramStart(
          process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
