-- Mails to send and mails sent. due_at says when a worker may take the mail: the next attempt of a queued one,
-- the end of the claim of one being sent, nothing for a finished one. So one short index holds all open work.
create table mail_outbox (
  id                  bigint        not null auto_increment primary key,
  mail_key            varchar(150)  character set utf8mb4 collate utf8mb4_bin not null,
  document_kind       varchar(30)   not null,
  document_number     varchar(40)   not null,
  -- Who gets it, as his card called him when the mail was asked for; empty where it is nobody's card.
  addressee_no        varchar(20)   not null default '',
  addressee_name      varchar(100)  not null default '',
  recipient           varchar(254)  not null,
  language            char(2)       not null,
  caused_by           varchar(64)   not null,
  process_instance_id varchar(64)   not null,
  activity_id         varchar(255)  not null,
  status              varchar(10)   not null check (status in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
  attempts            smallint      not null,
  due_at              datetime(3),
  claimed_by          varchar(64),
  problem             varchar(20),
  server_answer       varchar(1000) not null,
  document_sha256     char(64)      character set ascii collate ascii_bin,
  created_at          datetime(3)   not null,
  sent_at             datetime(3),
  unique key uq_mail_outbox_key (mail_key),
  key ix_mail_outbox_due (due_at),
  key ix_mail_outbox_status (status),
  key ix_mail_outbox_document (document_number)
);
