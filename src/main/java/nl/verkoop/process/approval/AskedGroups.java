package nl.verkoop.process.approval;

import java.util.List;
import nl.verkoop.process.ForModels;
import org.springframework.stereotype.Component;

/** The groups that an approval is asked of, one by one; models call it as askedGroups. */
@Component
@ForModels
public class AskedGroups {

  /** Those of a text with commas between them. */
  public List<String> in(String approverGroups) {
    return List.of(approverGroups.split(","));
  }
}
