-- Whether anything has been posted with a pair of VAT groups is asked before the pair is changed.
create index ix_vat_entry_groups on vat_entry (business_group, product_group);
