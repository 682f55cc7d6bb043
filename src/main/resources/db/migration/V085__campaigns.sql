-- What is offered for a time. A person activates it, and ends it; its prices count while it is active, within its dates.
create table campaign (
  code          varchar(20)  not null primary key,
  description   varchar(100) not null,
  starting_date date         not null,
  ending_date   date         not null,
  -- Whose it is; empty for nobody in particular.
  salesperson   varchar(20)  not null default '',
  status        varchar(10)  not null check (status in ('PLANNED', 'ACTIVE', 'ENDED')),
  version       int          not null default 0,
  constraint ck_campaign_dates check (ending_date >= starting_date)
);

-- Who takes part in a campaign: a contact or a customer.
create table campaign_member (
  id          bigint      not null auto_increment primary key,
  campaign    varchar(20) not null references campaign (code),
  contact_no  varchar(20) null references contact (no) on delete cascade,
  customer_no varchar(20) null references customer (no),
  unique key uq_campaign_member_contact (campaign, contact_no),
  unique key uq_campaign_member_customer (campaign, customer_no),
  constraint ck_campaign_member check ((contact_no is null) <> (customer_no is null))
);
