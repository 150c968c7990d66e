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
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "posts_kind" CHECK (kind in ('favour', 'loan', 'gift', 'sale', 'tip', 'event')),
	CONSTRAINT "posts_direction" CHECK (direction in ('offer', 'request')),
	CONSTRAINT "posts_state" CHECK (state in ('draft', 'open', 'promised', 'closed', 'expired', 'hidden')),
	CONSTRAINT "posts_outcome" CHECK ((outcome is not null) = (state = 'closed') and outcome in ('done', 'withdrawn')),
	CONSTRAINT "posts_title" CHECK (length(title) between 1 and 120 or (state in ('draft', 'closed') and title = '')),
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
ALTER TABLE "reports" ADD CONSTRAINT "reports_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_residents_id_fk" FOREIGN KEY ("reporter") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_about_residents_id_fk" FOREIGN KEY ("about") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residents" ADD CONSTRAINT "residents_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_post_posts_id_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "accounts_resident" ON "accounts" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "accounts_chat" ON "accounts" USING btree ("platform","chat");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_one_chosen" ON "answers" USING btree ("post") WHERE state in ('chosen', 'offered');--> statement-breakpoint
CREATE INDEX "answers_due" ON "answers" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "answers_neighbour" ON "answers" USING btree ("neighbour");--> statement-breakpoint
CREATE UNIQUE INDEX "channels_one_open" ON "channels" USING btree ("quartier","platform") WHERE open;--> statement-breakpoint
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
CREATE INDEX "speakers_old" ON "speakers" USING brin ("at");