-- Somebody is sent to a place, and the sender learns what happened. What the person lets the place know is sealed for the place, and again for the sender.
CREATE TABLE territory_referrals (
    id uuid PRIMARY KEY,
    thread uuid NOT NULL,
    number text NOT NULL UNIQUE,
    from_structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    place uuid NOT NULL REFERENCES territory_places (id),
    to_structure uuid NULL,
    road text NOT NULL,
    need text NOT NULL,
    urgency text NOT NULL,
    shares text NOT NULL,
    told bytea NULL,
    copy bytea NULL,
    state text NOT NULL,
    reason text NULL,
    appointment_at timestamptz NULL,
    look_on date NULL,
    sent_by uuid NOT NULL,
    sent_at timestamptz NOT NULL,
    taken_by uuid NULL,
    version bigint NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL)),
    CHECK ((state = 'Refused') = (reason IS NOT NULL)),
    CHECK (slip IS NULL OR shares = 'Nothing'),
    CHECK (told IS NULL OR to_structure IS NOT NULL)
);

CREATE INDEX territory_referrals_from ON territory_referrals (from_structure, look_on);
CREATE INDEX territory_referrals_to ON territory_referrals (to_structure, state);
CREATE INDEX territory_referrals_file ON territory_referrals (file);
CREATE INDEX territory_referrals_slip ON territory_referrals (slip);
CREATE INDEX territory_referrals_thread ON territory_referrals (thread);

-- Each change of state.
CREATE TABLE territory_referral_steps (
    id uuid PRIMARY KEY,
    referral uuid NOT NULL REFERENCES territory_referrals (id) ON DELETE CASCADE,
    state text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL
);

CREATE INDEX territory_referral_steps_referral ON territory_referral_steps (referral);
