package nl.verkoop.platform.engine;

/** How much anybody may ask of the engine at once. */
public final class EngineLimits {

  /** As many rows as a list has at most; who does not say how many he wants is refused. */
  public static final int MOST_RESULTS = 2000;

  private EngineLimits() {}
}
