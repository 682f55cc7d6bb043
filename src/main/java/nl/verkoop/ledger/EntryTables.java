package nl.verkoop.ledger;

import java.util.List;

/** Offered by each module that keeps a ledger: the tables whose entries belong to a posting. */
public interface EntryTables {

  List<String> names();
}
