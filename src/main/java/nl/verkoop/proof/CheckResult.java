package nl.verkoop.proof;

import java.util.List;

/** What came of one check: how much was compared, how much differed, and the first differences. */
record CheckResult(String name, boolean ok, long checked, long wrong, List<Finding> findings) {}
