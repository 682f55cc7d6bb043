-- What somebody chose last, and what a customer ordered last, is found without reading all orders.
create index ix_sales_document_author on sales_document (created_by, created_at);
create index ix_sales_document_customer_time on sales_document (customer_no, created_at);
