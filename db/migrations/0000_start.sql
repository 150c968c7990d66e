CREATE TABLE "association_speakers" (
	"association" text NOT NULL,
	"resident" text NOT NULL,
	CONSTRAINT "association_speakers_association_resident_pk" PRIMARY KEY("association","resident")
);
--> statement-breakpoint
CREATE TABLE "associations" (
	"id" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"about" text NOT NULL,
	"state" text NOT NULL,
	"contact" text NOT NULL,
	"code" text,
	"code_until" timestamp with time zone,
	"calendar" text,
	CONSTRAINT "associations_quartier" UNIQUE("id","quartier"),
	CONSTRAINT "associations_state" CHECK (state in ('proposed', 'open', 'closed')),
	CONSTRAINT "associations_words" CHECK (length(name) between 2 and 60 and length(about) between 1 and 200 and key <> ''),
	CONSTRAINT "associations_code_until" CHECK ((code is null) = (code_until is null))
);
--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"quartier" text NOT NULL,
	"resident" text NOT NULL,
	"association" text,
	"made_at" timestamp with time zone NOT NULL,
	"hash" text,
	CONSTRAINT "calendar_links_whose" UNIQUE NULLS NOT DISTINCT("resident","quartier","association")
);
--> statement-breakpoint
CREATE TABLE "event_regulars" (
	"post" text NOT NULL,
	"resident" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "event_regulars_post_resident_pk" PRIMARY KEY("post","resident")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"quartier" text PRIMARY KEY NOT NULL,
	"weekday" smallint,
	"month" text,
	CONSTRAINT "editions_weekday" CHECK (weekday between 1 and 7),
	CONSTRAINT "editions_month" CHECK (month ~ '^\d{4}-\d{2}$')
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"quartier" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"frame" jsonb NOT NULL,
	"shown" text NOT NULL,
	"look_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"resident" text PRIMARY KEY NOT NULL,
	"every" text NOT NULL,
	"weekday" smallint NOT NULL,
	"next_at" timestamp with time zone,
	"last_at" timestamp with time zone,
	"shown" jsonb NOT NULL,
	"named" boolean NOT NULL,
	CONSTRAINT "subscriptions_every" CHECK (every in ('never', 'day', 'week') and (every = 'never') = (next_at is null)),
	CONSTRAINT "subscriptions_weekday" CHECK (weekday between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"platform" text NOT NULL,
	"user" text NOT NULL,
	"resident" text NOT NULL,
	"chat" text NOT NULL,
	"reach" text NOT NULL,
	"heard_at" timestamp with time zone,
	CONSTRAINT "accounts_platform_user_pk" PRIMARY KEY("platform","user"),
	CONSTRAINT "accounts_reach" CHECK (reach in ('open', 'closed', 'gone'))
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" text PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"neighbour" text NOT NULL,
	"words" text NOT NULL,
	"state" text NOT NULL,
	"yes" boolean NOT NULL,
	"thanked" boolean NOT NULL,
	"muted_by_author" boolean NOT NULL,
	"muted_by_neighbour" boolean NOT NULL,
	"claim_until" timestamp with time zone,
	"due_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_once" UNIQUE("post","neighbour"),
	CONSTRAINT "answers_state" CHECK (state in ('waiting', 'offered', 'chosen', 'regular', 'declined', 'withdrawn', 'lapsed')),
	CONSTRAINT "answers_claim" CHECK ((state = 'offered') = (claim_until is not null))
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"resident" text NOT NULL,
	"blocked" text NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "blocks_resident_blocked_pk" PRIMARY KEY("resident","blocked"),
	CONSTRAINT "blocks_other" CHECK (resident <> blocked)
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"quartier" text NOT NULL,
	"posts_topic" text,
	"digest_topic" text,
	"open" boolean NOT NULL,
	CONSTRAINT "channels_platform_chat_pk" PRIMARY KEY("platform","chat")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"quartier" text NOT NULL,
	"day" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"items" jsonb NOT NULL,
	CONSTRAINT "digests_quartier_day_pk" PRIMARY KEY("quartier","day")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"code" text PRIMARY KEY NOT NULL,
	"resident" text NOT NULL,
	"from_platform" text NOT NULL,
	"from_chat" text NOT NULL,
	"platform" text,
	"user" text,
	"chat" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "links_claimed" CHECK ((platform is null) = ("user" is null) and ("user" is null) = (chat is null))
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"platform" text NOT NULL,
	"ref" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL,
	"author" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"title" text NOT NULL,
	"price" numeric(8, 2),
	"start" text,
	"end" text,
	"vague" text,
	"place" text,
	"places" smallint,
	"note" text,
	"photo" text,
	"state" text NOT NULL,
	"outcome" text,
	"rev" integer NOT NULL,
	"replaces" text,
	"published_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"check_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"match_at" timestamp with time zone,
	"cleared" boolean DEFAULT false NOT NULL,
	"association" text,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "posts_kind" CHECK (kind in ('favour', 'loan', 'gift', 'sale', 'tip', 'event')),
	CONSTRAINT "posts_direction" CHECK (direction in ('offer', 'request')),
	CONSTRAINT "posts_state" CHECK (state in ('draft', 'open', 'promised', 'closed', 'expired', 'hidden')),
	CONSTRAINT "posts_outcome" CHECK ((outcome is not null) = (state = 'closed') and outcome in ('done', 'withdrawn')),
	CONSTRAINT "posts_title" CHECK (length(title) between 1 and 120 or (state in ('draft', 'closed') and title = '')),
	CONSTRAINT "posts_note" CHECK (length(note) <= 200),
	CONSTRAINT "posts_places" CHECK (places between 1 and 5000),
	CONSTRAINT "posts_price" CHECK (price >= 0),
	CONSTRAINT "posts_wall" CHECK (start ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$' and "end" ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$'),
	CONSTRAINT "posts_published" CHECK ((state in ('open', 'promised', 'expired', 'hidden')) <= (published_at is not null))
);
--> statement-breakpoint
CREATE TABLE "quartiers" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"language" text NOT NULL,
	"digest_minute" smallint NOT NULL,
	"next_digest_at" timestamp with time zone,
	"last_digest_at" timestamp with time zone,
	CONSTRAINT "quartiers_digest_minute" CHECK (digest_minute between 0 and 1439),
	CONSTRAINT "quartiers_language" CHECK (language in ('fr', 'en'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL,
	"reporter" text NOT NULL,
	"about" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"quartier" text NOT NULL,
	"standing" text NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"model" boolean NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"suggestions" boolean DEFAULT true NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	CONSTRAINT "residents_standing" CHECK (standing in ('guest', 'neighbour')),
	CONSTRAINT "residents_language" CHECK (language in ('fr', 'en')),
	CONSTRAINT "residents_quiet" CHECK ((quiet_from is null) = (quiet_to is null) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439)
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"quartier" text NOT NULL,
	"resident" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "roles_quartier_resident_role_pk" PRIMARY KEY("quartier","resident","role"),
	CONSTRAINT "roles_role" CHECK (role in ('organiser', 'moderator'))
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"resident" text NOT NULL,
	"matched" text NOT NULL,
	"state" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "suggestions_once" UNIQUE("post","resident"),
	CONSTRAINT "suggestions_state" CHECK (state in ('told', 'declined', 'answered'))
);
--> statement-breakpoint
CREATE TABLE "talks" (
	"platform" text NOT NULL,
	"user" text NOT NULL,
	"talk" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "talks_platform_user_pk" PRIMARY KEY("platform","user")
);
--> statement-breakpoint
CREATE TABLE "attendees" (
	"date" text NOT NULL,
	"resident" text NOT NULL,
	"state" text NOT NULL,
	"guests" smallint NOT NULL,
	"children" smallint NOT NULL,
	"named" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"claim_until" timestamp with time zone,
	"sequence" integer NOT NULL,
	"due_at" timestamp with time zone,
	CONSTRAINT "attendees_date_resident_pk" PRIMARY KEY("date","resident"),
	CONSTRAINT "attendees_state" CHECK (state in ('coming', 'maybe', 'declined', 'waiting', 'offered', 'lapsed')),
	CONSTRAINT "attendees_party" CHECK (guests between 0 and 5 and children between 0 and 8),
	CONSTRAINT "attendees_claim" CHECK ((state = 'offered') = (claim_until is not null))
);
--> statement-breakpoint
CREATE TABLE "event_dates" (
	"id" text PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"quartier" text NOT NULL,
	"day" text NOT NULL,
	"start" text NOT NULL,
	"end" text,
	"place" text,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"places" smallint,
	"wanted" smallint,
	"sequence" integer NOT NULL,
	"absent" smallint,
	"thanked" boolean NOT NULL,
	"came" integer,
	"next" text,
	"due_at" timestamp with time zone,
	CONSTRAINT "event_dates_day" UNIQUE("post","day"),
	CONSTRAINT "event_dates_state" CHECK (state in ('planned', 'cancelled', 'over')),
	CONSTRAINT "event_dates_wall" CHECK (start ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$' and "end" ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$'),
	CONSTRAINT "event_dates_period" CHECK (from_at < until_at),
	CONSTRAINT "event_dates_places" CHECK ((places is null) = (wanted is null) and wanted between 1 and 5000 and places >= wanted),
	CONSTRAINT "event_dates_reason" CHECK (reason is null or state = 'cancelled'),
	CONSTRAINT "event_dates_came" CHECK (came >= 0),
	CONSTRAINT "event_dates_next" CHECK (next in ('day', 'hour', 'over') and (next is null) = (due_at is null))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"post" text PRIMARY KEY NOT NULL,
	"rrule" text,
	"since" text,
	"paused" boolean NOT NULL,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisers" (
	"post" text NOT NULL,
	"resident" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "organisers_post_resident_pk" PRIMARY KEY("post","resident"),
	CONSTRAINT "organisers_state" CHECK (state in ('invited', 'agreed', 'declined', 'left'))
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"answer" text PRIMARY KEY NOT NULL,
	"when" text,
	"place" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"agreed" boolean NOT NULL,
	"next" text,
	"due_at" timestamp with time zone,
	CONSTRAINT "appointments_wall" CHECK ("when" ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
	CONSTRAINT "appointments_agreed" CHECK (agreed <= ("when" is not null)),
	CONSTRAINT "appointments_next" CHECK (next in ('author', 'neighbour', 'both', 'over', 'ask') and (next is null) = (due_at is null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"answer" text NOT NULL,
	"resident" text NOT NULL,
	"detail" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contacts_answer_resident_pk" PRIMARY KEY("answer","resident")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"answer" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"in_a_row" smallint NOT NULL,
	"both" boolean NOT NULL,
	"chosen" boolean NOT NULL,
	CONSTRAINT "conversations_row" CHECK (in_a_row between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "deeds" (
	"resident" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "deeds_resident_kind_subject_pk" PRIMARY KEY("resident","kind","subject"),
	CONSTRAINT "deeds_kind" CHECK (kind in ('helped', 'gave', 'sold', 'lent', 'returned', 'thanked', 'no-show', 'was-there'))
);
--> statement-breakpoint
CREATE TABLE "loans" (
	"id" text PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"answer" text NOT NULL,
	"owner" text NOT NULL,
	"borrower" text NOT NULL,
	"state" text NOT NULL,
	"start" text NOT NULL,
	"end" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"handed_by" text,
	"returned_by" text,
	"photo_out" text,
	"photo_back" text,
	"extend_to" text,
	"deposit" numeric(8, 2),
	"overdue" text,
	"claim_until" timestamp with time zone,
	"due_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "loans_state" CHECK (state in ('waiting', 'offered', 'asked', 'agreed', 'handed-over', 'returned', 'damaged', 'lost', 'refused', 'cancelled', 'lapsed')),
	CONSTRAINT "loans_sides" CHECK (owner <> borrower),
	CONSTRAINT "loans_period" CHECK (from_at < until_at),
	CONSTRAINT "loans_wall" CHECK (start ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' and "end" ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' and extend_to ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
	CONSTRAINT "loans_by" CHECK (handed_by in ('owner', 'borrower', 'both') and returned_by in ('owner', 'borrower', 'both')),
	CONSTRAINT "loans_handed" CHECK ((state in ('handed-over', 'returned', 'damaged', 'lost')) = (handed_by is not null)),
	CONSTRAINT "loans_overdue" CHECK (overdue in ('kind', 'firm', 'organiser')),
	CONSTRAINT "loans_claim" CHECK ((state = 'offered') = (claim_until is not null)),
	CONSTRAINT "loans_deposit" CHECK (deposit >= 0)
);
--> statement-breakpoint
CREATE TABLE "occurrences" (
	"id" text PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"day" text NOT NULL,
	"resident" text,
	"cannot" jsonb NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone,
	CONSTRAINT "occurrences_day" UNIQUE("post","day"),
	CONSTRAINT "occurrences_state" CHECK (state in ('planned', 'asking', 'uncovered', 'skipped', 'done')),
	CONSTRAINT "occurrences_who" CHECK ((state in ('planned', 'done')) <= (resident is not null))
);
--> statement-breakpoint
CREATE TABLE "regulars" (
	"post" text NOT NULL,
	"resident" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "regulars_post_resident_pk" PRIMARY KEY("post","resident")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"post" text PRIMARY KEY NOT NULL,
	"weekdays" jsonb NOT NULL,
	"minute" smallint,
	"due_at" timestamp with time zone,
	CONSTRAINT "series_minute" CHECK (minute between 0 and 1439)
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"post" text PRIMARY KEY NOT NULL,
	"sort" text NOT NULL,
	"category" text,
	"why" text,
	"until" timestamp with time zone,
	"confirmed_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	CONSTRAINT "tips_sort" CHECK (sort in ('address', 'warning', 'lost', 'found')),
	CONSTRAINT "tips_until" CHECK ((sort = 'address') = (until is null))
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"tip" text NOT NULL,
	"resident" text NOT NULL,
	"vote" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "votes_tip_resident_pk" PRIMARY KEY("tip","resident"),
	CONSTRAINT "votes_vote" CHECK (vote in ('confirm', 'stale'))
);
--> statement-breakpoint
CREATE TABLE "allowances" (
	"resident" text NOT NULL,
	"day" text NOT NULL,
	"told" smallint NOT NULL,
	"folded" jsonb,
	CONSTRAINT "allowances_resident_day_pk" PRIMARY KEY("resident","day"),
	CONSTRAINT "allowances_told" CHECK (told >= 0),
	CONSTRAINT "allowances_day_is" CHECK (day ~ '^\d{4}-\d{2}-\d{2}$')
);
--> statement-breakpoint
CREATE TABLE "buckets" (
	"platform" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"offset_ms" bigint NOT NULL,
	CONSTRAINT "clock_one" CHECK (one)
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"platform" text NOT NULL,
	"key" text NOT NULL,
	"lane" text NOT NULL,
	"raw" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inbox_heard_once" UNIQUE("platform","key"),
	CONSTRAINT "inbox_state" CHECK (state in ('pending', 'done', 'quarantined'))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"key" text NOT NULL,
	"ref" text NOT NULL,
	"photo" text,
	"photo_ref" text,
	"thread" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_platform_chat_key_pk" PRIMARY KEY("platform","chat","key")
);
--> statement-breakpoint
CREATE TABLE "model_days" (
	"day" text PRIMARY KEY NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "model_days_calls" CHECK (calls >= 0)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"platform" text NOT NULL,
	"chat" text NOT NULL,
	"topic" text,
	"queue" text NOT NULL,
	"audience" text NOT NULL,
	"language" text NOT NULL,
	"view" text NOT NULL,
	"data" jsonb NOT NULL,
	"key" text,
	"fresh" boolean NOT NULL,
	"reply" text,
	"thread" text,
	"quiet" jsonb,
	"state" text DEFAULT 'pending' NOT NULL,
	"tried_at" timestamp with time zone,
	"doubt" boolean DEFAULT false NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"owner" integer,
	"error" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_state" CHECK (state in ('pending', 'held', 'sending', 'sent', 'unknown', 'dead')),
	CONSTRAINT "outbox_audience" CHECK (audience in ('private', 'channel'))
);
--> statement-breakpoint
CREATE TABLE "records" (
	"platform" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "records_platform_kind_key_pk" PRIMARY KEY("platform","kind","key")
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"thread" text NOT NULL,
	"resident" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "speakers_thread_resident_pk" PRIMARY KEY("thread","resident")
);
--> statement-breakpoint
CREATE TABLE "listed" (
	"id" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL,
	"name" text NOT NULL,
	"resident" text,
	"by" text NOT NULL,
	"consent" text NOT NULL,
	"consent_on" text NOT NULL,
	"how" text NOT NULL,
	"hour" text NOT NULL,
	"wish" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"keep" boolean NOT NULL,
	"ask_at" timestamp with time zone NOT NULL,
	"asked" boolean NOT NULL,
	CONSTRAINT "listed_consent" CHECK (consent in ('self', 'spoken', 'phone', 'family') and (consent = 'self') = (resident is not null)),
	CONSTRAINT "listed_how" CHECK (how in ('visit', 'call') and hour in ('any', 'morning', 'afternoon', 'evening')),
	CONSTRAINT "listed_words" CHECK (length(name) between 1 and 40 and length(wish) <= 140)
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"listed" text NOT NULL,
	"resident" text NOT NULL,
	"round" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "looks_listed_resident_at_pk" PRIMARY KEY("listed","resident","at")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"leader" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"contact" text,
	"phone" text,
	"visits" integer NOT NULL,
	"done" integer NOT NULL,
	"volunteers" integer NOT NULL,
	"ended_at" timestamp with time zone,
	"asked" boolean NOT NULL,
	"due_at" timestamp with time zone,
	CONSTRAINT "rounds_kind" CHECK (kind in ('heat', 'cold', 'outage', 'flood')),
	CONSTRAINT "rounds_state" CHECK (state in ('draft', 'open', 'over')),
	CONSTRAINT "rounds_number" CHECK ((state = 'over') = (phone is null) and (phone is null) = (contact is null))
);
--> statement-breakpoint
CREATE TABLE "urgencies" (
	"post" text PRIMARY KEY NOT NULL,
	"wave" smallint NOT NULL,
	"asked" integer NOT NULL,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "urgent_asks" (
	"post" text NOT NULL,
	"resident" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "urgent_asks_post_resident_pk" PRIMARY KEY("post","resident")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"listed" text,
	"nth" smallint NOT NULL,
	"state" text NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"pair" jsonb NOT NULL,
	"offered" text,
	"claim_until" timestamp with time zone,
	"passed" jsonb NOT NULL,
	"shown" jsonb NOT NULL,
	"step" text,
	"step_at" timestamp with time zone,
	CONSTRAINT "visits_nth" UNIQUE("round","nth"),
	CONSTRAINT "visits_once" UNIQUE("round","listed"),
	CONSTRAINT "visits_state" CHECK (state in ('open', 'half', 'paired', 'missed', 'well', 'silent', 'help', 'settled', 'withdrawn')),
	CONSTRAINT "visits_pair" CHECK (jsonb_array_length(pair) <= 2),
	CONSTRAINT "visits_paired" CHECK ((state <> 'open' or jsonb_array_length(pair) = 0) and (state <> 'half' or jsonb_array_length(pair) = 1) and (state <> 'paired' or jsonb_array_length(pair) = 2)),
	CONSTRAINT "visits_step" CHECK (step in ('pair', 'soon', 'due', 'leader', 'number', 'organisers') and (step is null) = (step_at is null))
);
--> statement-breakpoint
CREATE TABLE "volunteers" (
	"round" text NOT NULL,
	"resident" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "volunteers_round_resident_pk" PRIMARY KEY("round","resident"),
	CONSTRAINT "volunteers_state" CHECK (state in ('ready', 'left'))
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"quartier" text PRIMARY KEY NOT NULL,
	"department" text NOT NULL,
	"proposed" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_results" (
	"date" text PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"photo" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_results_words" CHECK (length(words) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "event_things" (
	"id" text PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"label" text NOT NULL,
	"wanted" smallint NOT NULL,
	"places" smallint NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "event_things_places" UNIQUE("id","places"),
	CONSTRAINT "event_things_label" CHECK (length(label) between 1 and 40),
	CONSTRAINT "event_things_wanted" CHECK (wanted between 1 and 50 and places between wanted and 50)
);
--> statement-breakpoint
CREATE TABLE "thing_claims" (
	"thing" text NOT NULL,
	"date" text NOT NULL,
	"resident" text NOT NULL,
	"slot" smallint NOT NULL,
	"places" smallint NOT NULL,
	CONSTRAINT "thing_claims_thing_date_slot_pk" PRIMARY KEY("thing","date","slot"),
	CONSTRAINT "thing_claims_once" UNIQUE("thing","date","resident"),
	CONSTRAINT "thing_claims_slot" CHECK (slot between 1 and places)
);
--> statement-breakpoint
ALTER TABLE "association_speakers" ADD CONSTRAINT "association_speakers_association_associations_id_fk" FOREIGN KEY ("association") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_speakers" ADD CONSTRAINT "association_speakers_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_contact_residents_id_fk" FOREIGN KEY ("contact") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_association_associations_id_fk" FOREIGN KEY ("association") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_regulars" ADD CONSTRAINT "event_regulars_post_events_post_fk" FOREIGN KEY ("post") REFERENCES "public"."events"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_regulars" ADD CONSTRAINT "event_regulars_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_neighbour_residents_id_fk" FOREIGN KEY ("neighbour") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_residents_id_fk" FOREIGN KEY ("blocked") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_residents_id_fk" FOREIGN KEY ("author") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_photo_photos_id_fk" FOREIGN KEY ("photo") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_replaces" FOREIGN KEY ("replaces") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_association" FOREIGN KEY ("association","quartier") REFERENCES "public"."associations"("id","quartier") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_residents_id_fk" FOREIGN KEY ("reporter") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_about_residents_id_fk" FOREIGN KEY ("about") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residents" ADD CONSTRAINT "residents_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_date_event_dates_id_fk" FOREIGN KEY ("date") REFERENCES "public"."event_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_dates" ADD CONSTRAINT "event_dates_post_events_post_fk" FOREIGN KEY ("post") REFERENCES "public"."events"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_dates" ADD CONSTRAINT "event_dates_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisers" ADD CONSTRAINT "organisers_post_events_post_fk" FOREIGN KEY ("post") REFERENCES "public"."events"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisers" ADD CONSTRAINT "organisers_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_answer_answers_id_fk" FOREIGN KEY ("answer") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_by_residents_id_fk" FOREIGN KEY ("by") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_answer_answers_id_fk" FOREIGN KEY ("answer") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_answer_answers_id_fk" FOREIGN KEY ("answer") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_by_residents_id_fk" FOREIGN KEY ("by") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deeds" ADD CONSTRAINT "deeds_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deeds" ADD CONSTRAINT "deeds_by_residents_id_fk" FOREIGN KEY ("by") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_answer_answers_id_fk" FOREIGN KEY ("answer") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_owner_residents_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_borrower_residents_id_fk" FOREIGN KEY ("borrower") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_photo_out_photos_id_fk" FOREIGN KEY ("photo_out") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_photo_back_photos_id_fk" FOREIGN KEY ("photo_back") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_post_series_post_fk" FOREIGN KEY ("post") REFERENCES "public"."series"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulars" ADD CONSTRAINT "regulars_post_series_post_fk" FOREIGN KEY ("post") REFERENCES "public"."series"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulars" ADD CONSTRAINT "regulars_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_tip_tips_post_fk" FOREIGN KEY ("tip") REFERENCES "public"."tips"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowances" ADD CONSTRAINT "allowances_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed" ADD CONSTRAINT "listed_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed" ADD CONSTRAINT "listed_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed" ADD CONSTRAINT "listed_by_residents_id_fk" FOREIGN KEY ("by") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_listed_listed_id_fk" FOREIGN KEY ("listed") REFERENCES "public"."listed"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_leader_residents_id_fk" FOREIGN KEY ("leader") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgencies" ADD CONSTRAINT "urgencies_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_asks" ADD CONSTRAINT "urgent_asks_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_asks" ADD CONSTRAINT "urgent_asks_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_listed_listed_id_fk" FOREIGN KEY ("listed") REFERENCES "public"."listed"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_offered_residents_id_fk" FOREIGN KEY ("offered") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_results" ADD CONSTRAINT "event_results_date_event_dates_id_fk" FOREIGN KEY ("date") REFERENCES "public"."event_dates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_results" ADD CONSTRAINT "event_results_photo_photos_id_fk" FOREIGN KEY ("photo") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_results" ADD CONSTRAINT "event_results_by_residents_id_fk" FOREIGN KEY ("by") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_things" ADD CONSTRAINT "event_things_post_events_post_fk" FOREIGN KEY ("post") REFERENCES "public"."events"("post") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thing_claims" ADD CONSTRAINT "thing_claims_places" FOREIGN KEY ("thing","places") REFERENCES "public"."event_things"("id","places") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "thing_claims" ADD CONSTRAINT "thing_claims_attendee" FOREIGN KEY ("date","resident") REFERENCES "public"."attendees"("date","resident") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "association_speakers_resident" ON "association_speakers" USING btree ("resident");--> statement-breakpoint
CREATE UNIQUE INDEX "associations_name" ON "associations" USING btree ("quartier","key") WHERE state <> 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX "associations_code" ON "associations" USING btree ("code") WHERE code is not null;--> statement-breakpoint
CREATE INDEX "associations_contact" ON "associations" USING btree ("contact");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_links_hash" ON "calendar_links" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "calendar_links_quartier" ON "calendar_links" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "event_regulars_resident" ON "event_regulars" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "pages_due" ON "pages" USING btree ("look_at") WHERE look_at is not null;--> statement-breakpoint
CREATE INDEX "subscriptions_due" ON "subscriptions" USING btree ("next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "accounts_resident" ON "accounts" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "accounts_chat" ON "accounts" USING btree ("platform","chat");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_one_chosen" ON "answers" USING btree ("post") WHERE state in ('chosen', 'offered');--> statement-breakpoint
CREATE INDEX "answers_due" ON "answers" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "answers_neighbour" ON "answers" USING btree ("neighbour");--> statement-breakpoint
CREATE UNIQUE INDEX "channels_one_open" ON "channels" USING btree ("quartier","platform") WHERE open;--> statement-breakpoint
CREATE INDEX "posts_association_of" ON "posts" USING btree ("association") WHERE association is not null;--> statement-breakpoint
CREATE INDEX "posts_live" ON "posts" USING btree ("quartier","published_at") WHERE state in ('open', 'promised');--> statement-breakpoint
CREATE INDEX "posts_tips" ON "posts" USING btree ("quartier") WHERE state = 'open' and kind = 'tip' and direction = 'offer';--> statement-breakpoint
CREATE INDEX "posts_author" ON "posts" USING btree ("author","changed_at");--> statement-breakpoint
CREATE INDEX "posts_sales" ON "posts" USING btree ("author","published_at") WHERE kind = 'sale' and direction = 'offer' and published_at is not null;--> statement-breakpoint
CREATE INDEX "posts_check_due" ON "posts" USING btree ("check_at") WHERE check_at is not null;--> statement-breakpoint
CREATE INDEX "posts_match_due" ON "posts" USING btree ("match_at") WHERE match_at is not null;--> statement-breakpoint
CREATE INDEX "posts_words" ON "posts" USING gin (to_tsvector('french', words)) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "posts_words_near" ON "posts" USING gin (words gin_trgm_ops) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "posts_photo" ON "posts" USING btree ("photo") WHERE photo is not null;--> statement-breakpoint
CREATE INDEX "quartiers_digest_due" ON "quartiers" USING btree ("next_digest_at") WHERE next_digest_at is not null;--> statement-breakpoint
CREATE INDEX "reports_about" ON "reports" USING btree ("about");--> statement-breakpoint
CREATE INDEX "residents_quartier" ON "residents" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "suggestions_resident" ON "suggestions" USING btree ("resident","told_at");--> statement-breakpoint
CREATE INDEX "attendees_resident" ON "attendees" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "attendees_due" ON "attendees" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "event_dates_quartier" ON "event_dates" USING btree ("quartier","from_at");--> statement-breakpoint
CREATE INDEX "event_dates_due" ON "event_dates" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "event_dates_kept" ON "event_dates" USING btree ("until_at") WHERE came is null;--> statement-breakpoint
CREATE INDEX "events_due" ON "events" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "organisers_resident" ON "organisers" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "appointments_due" ON "appointments" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "contacts_old" ON "contacts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "deeds_subject" ON "deeds" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "loans_post" ON "loans" USING btree ("post","from_at");--> statement-breakpoint
CREATE INDEX "loans_answer" ON "loans" USING btree ("answer");--> statement-breakpoint
CREATE INDEX "loans_owner" ON "loans" USING btree ("owner","changed_at");--> statement-breakpoint
CREATE INDEX "loans_borrower" ON "loans" USING btree ("borrower","changed_at");--> statement-breakpoint
CREATE INDEX "loans_due" ON "loans" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "occurrences_resident" ON "occurrences" USING btree ("resident","day") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "occurrences_due" ON "occurrences" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "regulars_resident" ON "regulars" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "series_due" ON "series" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "tips_due" ON "tips" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "allowances_day" ON "allowances" USING btree ("day");--> statement-breakpoint
CREATE INDEX "inbox_pending" ON "inbox" USING btree ("lane","id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "inbox_old" ON "inbox" USING brin ("at");--> statement-breakpoint
CREATE INDEX "messages_ref" ON "messages" USING btree ("platform","chat","ref");--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("platform","chat","thread","at") WHERE thread is not null;--> statement-breakpoint
CREATE INDEX "messages_old" ON "messages" USING brin ("at");--> statement-breakpoint
CREATE INDEX "outbox_head" ON "outbox" USING btree ("platform","queue","id") WHERE state in ('pending', 'sending');--> statement-breakpoint
CREATE INDEX "outbox_held" ON "outbox" USING btree ("platform","queue") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "outbox_unknown" ON "outbox" USING btree ("platform","key") WHERE state = 'unknown';--> statement-breakpoint
CREATE INDEX "outbox_old" ON "outbox" USING brin ("at");--> statement-breakpoint
CREATE INDEX "speakers_old" ON "speakers" USING brin ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "listed_once" ON "listed" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "listed_quartier" ON "listed" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "listed_by" ON "listed" USING btree ("by");--> statement-breakpoint
CREATE INDEX "listed_ask" ON "listed" USING btree ("ask_at");--> statement-breakpoint
CREATE INDEX "looks_round" ON "looks" USING btree ("round");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_one_open" ON "rounds" USING btree ("quartier") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "rounds_leader" ON "rounds" USING btree ("leader");--> statement-breakpoint
CREATE INDEX "rounds_ended" ON "rounds" USING btree ("quartier","ended_at");--> statement-breakpoint
CREATE INDEX "rounds_due" ON "rounds" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "urgencies_due" ON "urgencies" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "urgent_asks_day" ON "urgent_asks" USING btree ("resident","at");--> statement-breakpoint
CREATE INDEX "visits_listed" ON "visits" USING btree ("listed");--> statement-breakpoint
CREATE INDEX "volunteers_resident" ON "volunteers" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "event_results_at" ON "event_results" USING btree ("at");--> statement-breakpoint
CREATE INDEX "event_results_photo" ON "event_results" USING btree ("photo") WHERE photo is not null;--> statement-breakpoint
CREATE INDEX "event_results_by" ON "event_results" USING btree ("by");--> statement-breakpoint
CREATE INDEX "event_things_post" ON "event_things" USING btree ("post");--> statement-breakpoint
CREATE INDEX "thing_claims_attendee" ON "thing_claims" USING btree ("date","resident");