package nl.verkoop.party;

import jakarta.persistence.Embeddable;

/** Everything that stands on a vendor's card. */
@Embeddable
record VendorCard(PartyCard party, String vendorPostingGroup) {}
