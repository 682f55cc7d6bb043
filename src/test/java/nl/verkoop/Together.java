package nl.verkoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several people who do something in the same second. */
public final class Together {

  private Together() {}

  /** What each of them was answered, in the order of the calls. */
  public static List<Api.Answer> call(List<Callable<Api.Answer>> calls) {
    return all(calls);
  }

  /** What each of them got, in the order of the acts. */
  public static <T> List<T> all(List<Callable<T>> calls) {
    var threads = Executors.newFixedThreadPool(4);
    try {
      var answers = new ArrayList<T>();
      for (var future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  /** So many people who all do the same. */
  public static List<Api.Answer> call(int people, Callable<Api.Answer> call) {
    return call(Collections.nCopies(people, call));
  }

  public static List<Integer> statuses(List<Api.Answer> answers) {
    return answers.stream().map(Api.Answer::status).toList();
  }
}
