package nl.verkoop.desk;

import java.util.List;
import org.springframework.http.HttpMethod;

/** Which groups may call an endpoint; whoever keeps the login knows it. */
public interface CallRights {

  /** The groups that may ask this; nobody where no endpoint declares it. */
  List<String> groups(HttpMethod method, String path);
}
