/** Sales orders and quotes, their lines and states; the customer's credit exposure. */
@ApplicationModule(
    displayName = "Sales documents",
    allowedDependencies = {
      "shared",
      "imports",
      "numbering",
      "documents",
      "mail",
      "links",
      "ledger",
      "approval",
      "party",
      "receivables",
      "campaigns",
      "catalog",
      "tax",
      "inventory"
    })
package nl.verkoop.sales;

import org.springframework.modulith.ApplicationModule;
