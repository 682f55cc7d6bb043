-- Who changed the set-up of the books and of approval, from what to what.
create table setup_change (
  no         bigint       not null auto_increment primary key,
  changed_at datetime(3)  not null,
  changed_by varchar(64)  not null,
  subject    varchar(60)  not null,
  old_value  varchar(200) not null,
  new_value  varchar(200) not null
);

create trigger setup_change_no_update before update on setup_change for each row
  signal sqlstate '45000' set message_text = 'setup_change is append-only';
create trigger setup_change_no_delete before delete on setup_change for each row
  signal sqlstate '45000' set message_text = 'setup_change is append-only';
