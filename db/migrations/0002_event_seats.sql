-- No more come to a date than there are places, with those they bring. Looked at when a transaction ends, so that one may free and fill
-- seats in any order; the date’s row is locked first (a key that others point to stays free), so that two who take the last seat at once are seen one after the other.
create function event_seats() returns trigger language plpgsql as $$
declare
  one text := to_jsonb(new) ->> tg_argv[0];
  most integer;
  held integer;
begin
  select places into most from event_dates where id = one for no key update;
  if most is null then
    return null;
  end if;
  select coalesce(sum(1 + guests + children), 0) into held from attendees where date = one and state in ('coming', 'offered');
  if held > most then
    raise exception using errcode = 'check_violation', constraint = 'event_seats', message = 'more come than there are places';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger event_seats after insert or update on attendees
  deferrable initially deferred for each row when (new.state in ('coming', 'offered')) execute function event_seats('date');
--> statement-breakpoint
create constraint trigger event_seats after update of places on event_dates
  deferrable initially deferred for each row execute function event_seats('id');
