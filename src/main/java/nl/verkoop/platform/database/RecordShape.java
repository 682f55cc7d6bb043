package nl.verkoop.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/** How rows become records of one type: the column customer_no fills the component customerNo. */
final class RecordShape<T> {

  private final Constructor<T> constructor;
  private final String[] names;
  private final TypeDescriptor[] types;

  RecordShape(Class<T> type) {
    var components = type.getRecordComponents();
    var parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is no record", e);
    }
    names = Arrays.stream(components).map(each -> plain(each.getName())).toArray(String[]::new);
    types = Arrays.stream(parameters).map(TypeDescriptor::valueOf).toArray(TypeDescriptor[]::new);
  }

  /** Reads one result; looks the columns up once, not for each row. */
  RowMapper<T> mapper() {
    var columns = new int[names.length];
    return (row, number) -> {
      if (number == 0) {
        findColumns(row, columns);
      }
      return read(row, columns);
    };
  }

  private void findColumns(ResultSet row, int[] columns) throws SQLException {
    var byName = columnsByName(row);
    for (var index = 0; index < columns.length; index++) {
      var column = byName.get(names[index]);
      if (column == null) {
        throw new SQLException(
            "No column for " + names[index] + " of " + constructor.getDeclaringClass());
      }
      columns[index] = column;
    }
  }

  private static Map<String, Integer> columnsByName(ResultSet row) throws SQLException {
    var description = row.getMetaData();
    var byName = new HashMap<String, Integer>();
    for (var column = 1; column <= description.getColumnCount(); column++) {
      byName.putIfAbsent(plain(description.getColumnLabel(column)), column);
    }
    return byName;
  }

  private T read(ResultSet row, int[] columns) throws SQLException {
    var values = new Object[columns.length];
    for (var index = 0; index < columns.length; index++) {
      values[index] = read(row, columns[index], types[index]);
    }
    return BeanUtils.instantiateClass(constructor, values);
  }

  /** The driver knows no currencies, and would say so by an exception for each row. */
  private static Object read(ResultSet row, int column, TypeDescriptor type) throws SQLException {
    var value =
        type.getType() == Currency.class
            ? row.getString(column)
            : JdbcUtils.getResultSetValue(row, column, type.getType());
    return value == null || type.getObjectType().isInstance(value)
        ? value
        : DefaultConversionService.getSharedInstance()
            .convert(value, TypeDescriptor.forObject(value), type);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
