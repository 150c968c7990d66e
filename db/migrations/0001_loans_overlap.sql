-- A thing is with one neighbour at a time: no two agreed loans of one post overlap, the buffer between them included.
alter table loans add constraint loans_no_overlap
  exclude using gist (post with =, tstzrange(from_at, until_at) with &&) where (state in ('agreed', 'handed-over'));
