package nl.verkoop.platform.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Spring's client for SQL, but it finds the columns of records once per result. Spring's own looks
 * for customerNo first in every row, and the driver answers that at length with an exception
 * (docs/performance.md).
 */
final class RecordJdbcClient implements JdbcClient {

  private final JdbcClient client;
  private final Map<Class<?>, RecordShape<?>> shapes = new ConcurrentHashMap<>();

  RecordJdbcClient(JdbcClient client) {
    this.client = client;
  }

  @Override
  public StatementSpec sql(String sql) {
    return new Statement(client.sql(sql));
  }

  @SuppressWarnings("unchecked")
  private <T> RowMapper<T> mapper(Class<T> type) {
    return ((RecordShape<T>) shapes.computeIfAbsent(type, RecordShape::new)).mapper();
  }

  /** Everything is Spring's, except how records are read. */
  private final class Statement implements StatementSpec {

    private final StatementSpec spec;

    Statement(StatementSpec spec) {
      this.spec = spec;
    }

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> type) {
      return type.isRecord() ? spec.query(mapper(type)) : spec.query(type);
    }

    @Override
    public StatementSpec param(Object value) {
      spec.param(value);
      return this;
    }

    @Override
    public StatementSpec param(int index, Object value) {
      spec.param(index, value);
      return this;
    }

    @Override
    public StatementSpec param(int index, Object value, int sqlType) {
      spec.param(index, value, sqlType);
      return this;
    }

    @Override
    public StatementSpec param(String name, Object value) {
      spec.param(name, value);
      return this;
    }

    @Override
    public StatementSpec param(String name, Object value, int sqlType) {
      spec.param(name, value, sqlType);
      return this;
    }

    @Override
    public StatementSpec params(Object... values) {
      spec.params(values);
      return this;
    }

    @Override
    public StatementSpec params(List<?> values) {
      spec.params(values);
      return this;
    }

    @Override
    public StatementSpec params(Map<String, ?> values) {
      spec.params(values);
      return this;
    }

    @Override
    public StatementSpec paramSource(Object source) {
      spec.paramSource(source);
      return this;
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource source) {
      spec.paramSource(source);
      return this;
    }

    @Override
    public ResultQuerySpec query() {
      return spec.query();
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
      return spec.query(mapper);
    }

    @Override
    public void query(RowCallbackHandler handler) {
      spec.query(handler);
    }

    @Override
    public <T> T query(ResultSetExtractor<T> extractor) {
      return spec.query(extractor);
    }

    @Override
    public int update() {
      return spec.update();
    }

    @Override
    public int update(KeyHolder keys) {
      return spec.update(keys);
    }

    @Override
    public int update(KeyHolder keys, String... keyColumns) {
      return spec.update(keys, keyColumns);
    }
  }
}
