-- What was sent, exactly as it was sent. The same document sent twice is kept once.
create table archived_document (
  id              bigint       not null auto_increment primary key,
  document_kind   varchar(30)  not null,
  document_number varchar(40)  not null,
  sha256          char(64)     character set ascii collate ascii_bin not null,
  language        char(2)      not null,
  content         longblob     not null,
  archived_at     datetime(3)  not null,
  unique key uq_archived_document (document_kind, document_number, sha256)
);

create trigger archived_document_no_update before update on archived_document for each row
  signal sqlstate '45000' set message_text = 'archived_document is append-only: what was sent cannot change';
create trigger archived_document_no_delete before delete on archived_document for each row
  signal sqlstate '45000' set message_text = 'archived_document is append-only: what was sent must be kept';
