-- What was sent, exactly as it was sent, by its own fingerprint and by that of what it says: the same document sent
-- twice is the same file, kept once.
create table archived_document (
  id              bigint       not null auto_increment primary key,
  document_kind   varchar(30)  not null,
  document_number varchar(40)  not null,
  content_hash    char(64)     character set ascii collate ascii_bin not null,
  sha256          char(64)     character set ascii collate ascii_bin not null,
  language        char(2)      not null,
  content         longblob     not null,
  archived_at     datetime(3)  not null,
  unique key uq_archived_document (document_kind, document_number, sha256),
  key ix_archived_document_content (content_hash)
);

create trigger archived_document_no_update before update on archived_document for each row
  signal sqlstate '45000' set message_text = 'archived_document is append-only: what was sent cannot change';
create trigger archived_document_is_kept before delete on archived_document for each row
begin
  if old.archived_at > utc_timestamp() - interval 5 year then
    signal sqlstate '45000' set message_text = 'archived_document is append-only: what was sent is kept for five years at least';
  end if;
end;

-- How the selling company called itself, where it sat and where it was paid; posted documents name the version of their
-- day by the fingerprint of its content.
create table letterhead (
  hash                   char(64)      character set ascii collate ascii_bin not null primary key,
  name                   varchar(255)  not null,
  street                 varchar(100)  not null,
  house_no               varchar(16)   not null,
  house_no_addition      varchar(20)   not null,
  post_code              varchar(20)   not null,
  city                   varchar(60)   not null,
  country                char(2)       not null,
  chamber_of_commerce_no varchar(40)   not null,
  vat_registration_no    varchar(40)   not null,
  iban                   varchar(40)   not null,
  bic                    varchar(20)   not null,
  phone                  varchar(60)   not null,
  mail                   varchar(254)  not null,
  web                    varchar(254)  not null
);

create trigger letterhead_no_update before update on letterhead for each row
  signal sqlstate '45000' set message_text = 'letterhead is append-only: documents were posted with it';
create trigger letterhead_no_delete before delete on letterhead for each row
  signal sqlstate '45000' set message_text = 'letterhead is append-only: documents were posted with it';
