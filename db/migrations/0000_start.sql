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
	"thanked" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_once" UNIQUE("post","neighbour"),
	CONSTRAINT "answers_state" CHECK (state in ('waiting', 'chosen', 'declined'))
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
CREATE INDEX "accounts_resident" ON "accounts" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "accounts_chat" ON "accounts" USING btree ("platform","chat");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_one_chosen" ON "answers" USING btree ("post") WHERE state = 'chosen';--> statement-breakpoint
CREATE UNIQUE INDEX "channels_one_open" ON "channels" USING btree ("quartier","platform") WHERE open;--> statement-breakpoint
CREATE INDEX "posts_live" ON "posts" USING btree ("quartier","published_at") WHERE state in ('open', 'promised');--> statement-breakpoint
CREATE INDEX "posts_author" ON "posts" USING btree ("author","changed_at");--> statement-breakpoint
CREATE INDEX "posts_check_due" ON "posts" USING btree ("check_at") WHERE check_at is not null;--> statement-breakpoint
CREATE INDEX "posts_match_due" ON "posts" USING btree ("match_at") WHERE match_at is not null;--> statement-breakpoint
CREATE INDEX "posts_words" ON "posts" USING gin (to_tsvector('french', words)) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "posts_words_near" ON "posts" USING gin (words gin_trgm_ops) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "posts_photo" ON "posts" USING btree ("photo") WHERE photo is not null;--> statement-breakpoint
CREATE INDEX "quartiers_digest_due" ON "quartiers" USING btree ("next_digest_at") WHERE next_digest_at is not null;--> statement-breakpoint
CREATE INDEX "reports_about" ON "reports" USING btree ("about");--> statement-breakpoint
CREATE INDEX "residents_quartier" ON "residents" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "suggestions_resident" ON "suggestions" USING btree ("resident","told_at");--> statement-breakpoint
CREATE INDEX "inbox_pending" ON "inbox" USING btree ("lane","id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "inbox_old" ON "inbox" USING brin ("at");--> statement-breakpoint
CREATE INDEX "messages_ref" ON "messages" USING btree ("platform","chat","ref");--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("platform","chat","thread","at") WHERE thread is not null;--> statement-breakpoint
CREATE INDEX "messages_old" ON "messages" USING brin ("at");--> statement-breakpoint
CREATE INDEX "outbox_head" ON "outbox" USING btree ("platform","queue","id") WHERE state in ('pending', 'sending');--> statement-breakpoint
CREATE INDEX "outbox_held" ON "outbox" USING btree ("platform","queue") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "outbox_unknown" ON "outbox" USING btree ("platform","key") WHERE state = 'unknown';--> statement-breakpoint
CREATE INDEX "outbox_old" ON "outbox" USING brin ("at");