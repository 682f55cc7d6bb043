-- A service is sold like goods, but nothing of it lies in stock and nothing of it is worth anything there.
alter table item add type varchar(20) not null default 'INVENTORY' check (type in ('INVENTORY', 'SERVICE'));
