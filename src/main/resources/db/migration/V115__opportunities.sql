-- The ways in which sales are pursued, and the stages of each.
create table sales_cycle (
  code        varchar(20)  not null primary key,
  description varchar(100) not null,
  version     int          not null default 0
);

create table sales_cycle_stage (
  cycle_code        varchar(20)   not null references sales_cycle (code),
  stage             int           not null check (stage > 0),
  description       varchar(100)  not null,
  completed_percent decimal(5, 2) not null check (completed_percent between 0 and 100),
  chance_percent    decimal(5, 2) not null check (chance_percent between 0 and 100),
  -- Whether nobody goes on from here before a quote is assigned.
  quote_required    boolean       not null default false,
  -- Whether it may be left out.
  allow_skip        boolean       not null default false,
  primary key (cycle_code, stage)
);

-- Why opportunities are won, or lost.
create table close_opportunity_code (
  code           varchar(20)  not null primary key,
  description    varchar(100) not null,
  description_en varchar(100) not null,
  won            boolean      not null
);

-- Sales that are pursued. No foreign key to the contact: what is over stays when he is taken away.
create table opportunity (
  no                varchar(20)    not null primary key,
  description       varchar(100)   not null,
  contact_no        varchar(20)    not null,
  salesperson       varchar(20)    not null default '',
  cycle_code        varchar(20)    not null references sales_cycle (code),
  campaign          varchar(20)    null references campaign (code),
  priority          varchar(10)    not null check (priority in ('LOW', 'NORMAL', 'HIGH')),
  status            varchar(20)    not null
    check (status in ('NOT_STARTED', 'IN_PROGRESS', 'WON', 'LOST')),
  -- Of the cycle; 0 before it began.
  stage             int            not null,
  -- What it is worth without VAT, as is thought, and once it is won what the order says.
  estimated_value   decimal(19, 2) not null,
  chance_percent    decimal(5, 2)  not null,
  estimated_closing date           null,
  -- A draft that is thrown away is no longer assigned.
  quote_no          varchar(20)    null unique references sales_document (no) on delete set null,
  order_no          varchar(20)    null references sales_document (no),
  close_code        varchar(20)    null references close_opportunity_code (code),
  closed_on         date           null,
  version           int            not null default 0,
  index ix_opportunity_status (status, estimated_closing, no),
  index ix_opportunity_contact (contact_no, status),
  check ((status in ('WON', 'LOST')) = (close_code is not null and closed_on is not null))
);

-- What was done with an opportunity, step by step.
create table opportunity_step (
  id              bigint         not null auto_increment primary key,
  opportunity_no  varchar(20)    not null references opportunity (no),
  action          varchar(20)    not null,
  stage           varchar(100)   not null default '',
  estimated_value decimal(19, 2) not null,
  chance_percent  decimal(5, 2)  not null,
  done_by         varchar(64)    not null,
  done_at         datetime(3)    not null,
  index ix_opportunity_step (opportunity_no, id)
);
