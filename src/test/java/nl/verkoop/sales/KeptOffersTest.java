package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Query;

/** An offer keeps all that its quote says, whatever is added to documents later. */
class KeptOffersTest {

  private static Stream<String> fields(Class<?> entity) {
    return Arrays.stream(entity.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .map(Field::getName);
  }

  private static String query(String method) throws NoSuchMethodException {
    return SalesDocuments.class
        .getDeclaredMethod(method, String.class, String.class)
        .getAnnotation(Query.class)
        .value();
  }

  @Test
  void eachOfItsLinesIsCopiedWhole() throws NoSuchMethodException {
    var query = query("keepLines");
    assertThat(fields(SalesLine.class).filter(name -> !name.equals("key")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(query).containsPattern("\\bl\\." + name + "\\b"));
  }

  /** But for what is the offer's own, and what only files have. */
  @Test
  void soIsItsHeader() throws NoSuchMethodException {
    var own = Set.of("kind", "quoteNo", "lines", "version", "idempotencyKey", "requestHash");
    var query = query("keepAsOffer");
    assertThat(fields(SalesDocument.class).filter(name -> !own.contains(name)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(query).containsPattern("\\bd\\." + name + "\\b"));
  }
}
