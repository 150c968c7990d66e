CREATE TABLE "areas" (
	"area" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "borders" (
	"area" text PRIMARY KEY NOT NULL,
	"west" double precision NOT NULL,
	"south" double precision NOT NULL,
	"east" double precision NOT NULL,
	"north" double precision NOT NULL,
	"polygons" jsonb NOT NULL,
	CONSTRAINT "borders_box" CHECK (west <= east and south <= north)
);
--> statement-breakpoint
CREATE TABLE "divisions" (
	"area" text PRIMARY KEY NOT NULL,
	"citycode" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "divisions_citycode" CHECK (citycode ~ '^(\d{2}|2[AB])\d{3}$'),
	CONSTRAINT "divisions_name" CHECK (length(name) between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "streets" (
	"citycode" text NOT NULL,
	"street" text NOT NULL,
	"parity" text NOT NULL,
	"first" integer NOT NULL,
	"last" integer NOT NULL,
	"area" text NOT NULL,
	CONSTRAINT "streets_citycode_street_parity_first_area_pk" PRIMARY KEY("citycode","street","parity","first","area"),
	CONSTRAINT "streets_parity" CHECK (parity in ('even', 'odd', 'both')),
	CONSTRAINT "streets_numbers" CHECK (first between 0 and last and last <= 99999),
	CONSTRAINT "streets_citycode" CHECK (citycode ~ '^(\d{2}|2[AB])\d{3}$')
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"resident" text PRIMARY KEY NOT NULL,
	"quartier" text NOT NULL,
	"way" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"told" smallint NOT NULL,
	CONSTRAINT "applications_way" CHECK (way in ('approval', 'proof')),
	CONSTRAINT "applications_told" CHECK (told between 0 and 2)
);
--> statement-breakpoint
CREATE TABLE "association_followers" (
	"association" text NOT NULL,
	"resident" text NOT NULL,
	CONSTRAINT "association_followers_association_resident_pk" PRIMARY KEY("association","resident")
);
--> statement-breakpoint
CREATE TABLE "code_tries" (
	"platform" text NOT NULL,
	"user" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"tries" smallint NOT NULL,
	CONSTRAINT "code_tries_platform_user_pk" PRIMARY KEY("platform","user")
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"quartier" text NOT NULL,
	"by" text NOT NULL,
	"label" text NOT NULL,
	"used" smallint NOT NULL,
	"most" smallint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"revoked" boolean NOT NULL,
	CONSTRAINT "codes_kind" CHECK (kind in ('poster', 'letter', 'household', 'sponsor', 'moderator', 'organiser')),
	CONSTRAINT "codes_used" CHECK (used between 0 and most and most between 1 and 1000),
	CONSTRAINT "codes_label" CHECK (length(label) <= 60)
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"resident" text NOT NULL,
	"quartier" text NOT NULL,
	CONSTRAINT "follows_resident_quartier_pk" PRIMARY KEY("resident","quartier")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"resident" text NOT NULL,
	"quartier" text NOT NULL,
	"placed_by" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"way" text,
	"verified_at" timestamp with time zone,
	"decider" text,
	"refused_at" timestamp with time zone,
	CONSTRAINT "memberships_resident_quartier_pk" PRIMARY KEY("resident","quartier"),
	CONSTRAINT "memberships_placed_by" CHECK (placed_by in ('link', 'code', 'postcode', 'list', 'street', 'geocoder', 'position')),
	CONSTRAINT "memberships_way" CHECK (way in ('approval', 'sponsors', 'poster', 'letter', 'proof', 'open', 'founder', 'household')),
	CONSTRAINT "memberships_verified" CHECK ((way is null) = (verified_at is null)),
	CONSTRAINT "memberships_decider" CHECK (decider <> resident or way = 'founder')
);
--> statement-breakpoint
CREATE TABLE "proof_looks" (
	"resident" text NOT NULL,
	"reader" text NOT NULL,
	"quartier" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "proof_looks_resident_reader_at_pk" PRIMARY KEY("resident","reader","at"),
	CONSTRAINT "proof_looks_other" CHECK (resident <> reader)
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"resident" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reader" text,
	"hash" text,
	"hash_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"resident" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vouches" (
	"guest" text NOT NULL,
	"sponsor" text NOT NULL,
	"quartier" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "vouches_guest_quartier_sponsor_pk" PRIMARY KEY("guest","quartier","sponsor"),
	CONSTRAINT "vouches_other" CHECK (guest <> sponsor)
);
--> statement-breakpoint
ALTER TABLE "suggestions" DROP CONSTRAINT "suggestions_state";--> statement-breakpoint
ALTER TABLE "suggestions" ALTER COLUMN "matched" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "heir" text;--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "kind" text DEFAULT 'association' NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "news_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "around" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "quartiers" ADD COLUMN "ways" text[] DEFAULT '{"approval","sponsors","poster"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "quartiers" ADD COLUMN "rules" text;--> statement-breakpoint
ALTER TABLE "quartiers" ADD COLUMN "opens_at" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "quartiers" ADD COLUMN "open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borders" ADD CONSTRAINT "borders_area_divisions_area_fk" FOREIGN KEY ("area") REFERENCES "public"."divisions"("area") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streets" ADD CONSTRAINT "streets_area_divisions_area_fk" FOREIGN KEY ("area") REFERENCES "public"."divisions"("area") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_followers" ADD CONSTRAINT "association_followers_association_associations_id_fk" FOREIGN KEY ("association") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_followers" ADD CONSTRAINT "association_followers_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_by_residents_id_fk" FOREIGN KEY ("by") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_decider_residents_id_fk" FOREIGN KEY ("decider") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_looks" ADD CONSTRAINT "proof_looks_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_looks" ADD CONSTRAINT "proof_looks_reader_residents_id_fk" FOREIGN KEY ("reader") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_looks" ADD CONSTRAINT "proof_looks_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_resident_applications_resident_fk" FOREIGN KEY ("resident") REFERENCES "public"."applications"("resident") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_reader_residents_id_fk" FOREIGN KEY ("reader") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_resident_residents_id_fk" FOREIGN KEY ("resident") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_guest_residents_id_fk" FOREIGN KEY ("guest") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_sponsor_residents_id_fk" FOREIGN KEY ("sponsor") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_quartier_quartiers_id_fk" FOREIGN KEY ("quartier") REFERENCES "public"."quartiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "areas_quartier" ON "areas" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "divisions_citycode" ON "divisions" USING btree ("citycode");--> statement-breakpoint
CREATE INDEX "streets_area" ON "streets" USING btree ("area");--> statement-breakpoint
CREATE INDEX "applications_quartier" ON "applications" USING btree ("quartier","at");--> statement-breakpoint
CREATE INDEX "applications_told" ON "applications" USING btree ("told","at");--> statement-breakpoint
CREATE INDEX "association_followers_resident" ON "association_followers" USING btree ("resident");--> statement-breakpoint
CREATE INDEX "code_tries_since" ON "code_tries" USING btree ("since");--> statement-breakpoint
CREATE UNIQUE INDEX "codes_hash" ON "codes" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "codes_poster" ON "codes" USING btree ("quartier",lower("label")) WHERE kind = 'poster' and not revoked;--> statement-breakpoint
CREATE INDEX "codes_quartier" ON "codes" USING btree ("quartier","kind");--> statement-breakpoint
CREATE INDEX "codes_by" ON "codes" USING btree ("by","kind");--> statement-breakpoint
CREATE INDEX "codes_until" ON "codes" USING btree ("until");--> statement-breakpoint
CREATE INDEX "follows_quartier" ON "follows" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "memberships_quartier" ON "memberships" USING btree ("quartier");--> statement-breakpoint
CREATE INDEX "memberships_decider" ON "memberships" USING btree ("decider") WHERE decider is not null;--> statement-breakpoint
CREATE INDEX "proof_looks_reader" ON "proof_looks" USING btree ("reader","at");--> statement-breakpoint
CREATE INDEX "proof_looks_at" ON "proof_looks" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "proofs_hash" ON "proofs" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "proofs_at" ON "proofs" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "uploads_hash" ON "uploads" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "uploads_until" ON "uploads" USING btree ("until");--> statement-breakpoint
CREATE INDEX "vouches_sponsor" ON "vouches" USING btree ("sponsor","at");--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_heir_residents_id_fk" FOREIGN KEY ("heir") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "associations_municipality" ON "associations" USING btree ("quartier") WHERE kind = 'municipality' and state = 'open';--> statement-breakpoint
CREATE INDEX "associations_heir" ON "associations" USING btree ("heir") WHERE heir is not null;--> statement-breakpoint
CREATE INDEX "posts_changed" ON "posts" USING btree ("quartier","changed_at") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "posts_around" ON "posts" USING btree ("quartier","published_at") WHERE around and state in ('open', 'promised');--> statement-breakpoint
CREATE INDEX "posts_news_due" ON "posts" USING btree ("news_at") WHERE news_at is not null;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_municipality_name" CHECK ((kind = 'municipality') = (key ~ '\mmairie\M'));--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_heir" CHECK (heir <> contact);--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_kind" CHECK (kind in ('association', 'municipality'));--> statement-breakpoint
ALTER TABLE "quartiers" ADD CONSTRAINT "quartiers_ways" CHECK (ways <@ array['approval', 'sponsors', 'poster', 'letter', 'proof', 'open']);--> statement-breakpoint
ALTER TABLE "quartiers" ADD CONSTRAINT "quartiers_rules" CHECK (length(rules) between 1 and 500);--> statement-breakpoint
ALTER TABLE "quartiers" ADD CONSTRAINT "quartiers_opens_at" CHECK (opens_at between 1 and 100);--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_matched" CHECK ((matched is null) = (state = 'news'));--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_state" CHECK (state in ('told', 'declined', 'answered', 'news'));