-- Copyright (c) 2026 the voicecfg authors
-- SPDX-License-Identifier: BSL-1.0
--
-- Assistants, numbers and organizations to try the server with, in the shapes the platforms' pages
-- give. Tokens are stored as their SHA-256; the tokens themselves are for demonstration:
--   lumenia-demo-token (partner_1)
--   lumenia-other-token (partner_2)
--   lumenia-revoked-token (partner_1), revoked
--   autocalls-demo-token (user_7)
--   autocalls-other-token (user_8)
--   edmo-demo-session (org_abc)
--   edmo-viewer-session (org_abc), may only read

INSERT INTO accounts(id, partner) VALUES
    ('9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11', 'partner_1'),
    ('c2a6c1de-7d0b-4f0a-9a0e-2f1c9a7be922', 'partner_2');

INSERT INTO organizations(id, account) VALUES
    ('acme', '9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11'),
    ('bright_smile', '9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11'),
    ('umbrella', 'c2a6c1de-7d0b-4f0a-9a0e-2f1c9a7be922'),
    ('user_7', NULL),
    ('user_8', NULL),
    ('org_abc', NULL);

INSERT INTO workspaces(slug, organization) VALUES
    ('acme', 'acme'), ('acme-sales', 'acme'), ('acme-repairs', 'acme'),
    ('bright-smile', 'bright_smile'), ('umbrella', 'umbrella');

INSERT INTO tokens(sha256, platform, holder, may_update, revoked) VALUES
    ('f92e9c17a4c05d37bc3781da719b06623afdf3e1064c0a275078b452bf2cc466',
     'lumenia', 'partner_1', 1, 0),
    ('397b16a1aa76fb3a69687b767f88ebcbce13bda9a1e27842c1737f18c6e578b2',
     'lumenia', 'partner_2', 1, 0),
    ('eb171fffdb3193b92c0ed275ac4b6cfb2dd698ce69406ff5f9a5913992f14359',
     'lumenia', 'partner_1', 1, 1),
    ('de846b5084c2b209d099c14bf362da0daac7c18560a426f25f765f12922d2ad6',
     'autocalls', 'user_7', 1, 0),
    ('fd9d92566d8e1ae25bfa1b1f8e4c53393a44b6190da9d8cb300f75fcb7547fd9',
     'autocalls', 'user_8', 1, 0),
    ('bea321e3b5b6a3ecfc502a34158d898012e704edd33141577e54415795660653',
     'edmo', 'org_abc', 1, 0),
    ('04b1783fdb429296ee0b7c70f452c2cb31327838a74d44e5d5444b26009dce7b',
     'edmo', 'org_abc', 0, 0);

INSERT INTO numbers(id, organization) VALUES
    (42, 'acme'), (43, 'acme'), (45, 'acme'), (42, 'umbrella'), (44, 'umbrella'), (4711, 'bright_smile'),
    (2103, 'user_7'), (2104, 'user_7'), (2105, 'user_8');

INSERT INTO assistants(platform, id, organization, external, text) VALUES
    ('lumenia', 'acme', 'acme', NULL,
     '{"firstMessage":"Hello, this is Acme. How can I help?","prompt":"You answer the telephone of Acme, a hardware shop. Be brief, be kind, and never promise a delivery date.","voice":{"provider":"vapi","voiceId":"Elliot"},"transcriber":{"provider":"deepgram","model":"nova-3","language":"en"},"fallbackVoices":[],"fallbackTranscribers":[{"provider":"11labs","model":"scribe_v1","language":"en"}],"number_id":42,"costPerMinute":1.10,"ledger":12345678901234567890123}'),
    ('lumenia', 'acme-sales', 'acme', NULL,
     '{"firstMessage":"Acme sales, good day.","prompt":"You sell hammers.","voice":{"provider":"11labs","voiceId":"21m00Tcm4TlvDq8ikWAM","model":"eleven_multilingual_v2"},"transcriber":{"provider":"deepgram","model":"nova-2","language":"en"},"fallbackVoices":[],"fallbackTranscribers":[]}'),
    ('lumenia', 'bright-smile', 'bright_smile', NULL,
     '{"firstMessage":"Hello, thank you for calling Bright Smile Dental, how can I help you today?","prompt":"You are the front desk assistant of Bright Smile Dental. Greet the caller, find out why they call and help them book, move or cancel an appointment.\n\nRules:\n- Keep answers short, one or two sentences.\n- Always confirm the name, the date and the phone number by reading them back.\n- Never give medical advice; say \"I will ask the doctor to call you back\" instead.\n- Opening hours are Monday to Friday, 8:00 to 17:30.\n\nIf the caller sounds upset, apologise once and offer to connect them to a person. If nobody answers within twenty seconds, take a message with the caller''s name, number and reason. When the caller is a new patient ask for their insurance provider and member id, and tell them to arrive fifteen minutes early to fill in the forms. End every call politely and wish the caller a good da","voice":{"provider":"11labs","voiceId":"EXAVITQu4vr4xnSDxMaL","model":"eleven_turbo_v2_5"},"transcriber":{"provider":"deepgram","model":"nova-3","language":"en"},"fallbackVoices":[{"provider":"vapi","voiceId":"Savannah"},{"provider":"11labs","voiceId":"pNInz6obpgDQGcFmaJgB","model":"eleven_flash_v2"},{"provider":"vapi","voiceId":"Naina"}],"fallbackTranscribers":[{"provider":"deepgram","model":"nova-2","language":"en"},{"provider":"11labs","model":"scribe_v1","language":"en"}],"number_id":4711}'),
    ('lumenia', 'umbrella', 'umbrella', NULL,
     '{}'),
    ('autocalls', '123', 'user_7', NULL,
     '{"id":123,"status":"active","assistant_name":"Appointments","voice_id":1,"language":"English","llm_model":"GPT-4o-mini","calls_direction":"receive","engine_type":"pipeline","timezone":"America/New_York","initial_message":"Hi, you have reached the practice of Dr. Gray.","system_prompt":"You book, move and cancel appointments. Ask for the name and the date of birth first.","phone_number_id":2103,"endpoint_type":"vad","endpoint_sensitivity":0.5,"interrupt_sensitivity":0.5,"ambient_sound_volume":0.3,"post_call_evaluation":true,"send_webhook_only_on_completed":true,"include_recording_in_webhook":true,"is_webhook_active":false,"webhook_url":null,"use_min_interrupt_words":false,"variables":{"practice":"Gray","rooms":3},"post_call_schema":[{"name":"appointment","type":"bool","description":"Whether an appointment was made"}],"end_call_tool":{"description":"End the call once the caller has said goodbye."},"llm_temperature":0.10,"voice_stability":0.70,"voice_similarity":0.50,"speech_speed":1.00,"allow_interruptions":true,"filler_audios":false,"re_engagement_interval":30,"max_call_duration":600,"max_silence_duration":40,"end_call_on_voicemail":true,"noise_cancellation":true,"record_call":false,"who_speaks_first":"AI assistant"}'),
    ('autocalls', '124', 'user_8', NULL,
     '{"id":124,"status":"active","assistant_name":"Survey","calls_direction":"make","engine_type":"pipeline","voice_id":1}'),
    ('edmo', 'asst_123', 'org_abc', 'ext_123',
     '{"id":"asst_123","orgId":"org_abc","createdAt":"2024-01-01T10:00:00Z","updatedAt":"2024-01-02T12:00:00Z","name":"Enrollment Assistant","firstMessage":"Hi, I''m here to help with your enrollment questions.","firstMessageMode":"assistant-speaks-first","model":{"provider":"openai","model":"gpt-4o","temperature":0.70},"voice":{"provider":"openai","voiceId":"alloy"},"maxDurationSeconds":1800}'),
    ('edmo', 'asst_124', 'org_abc', 'ext_124',
     '{"id":"asst_124","orgId":"org_abc","createdAt":"2024-01-01T10:00:00Z","updatedAt":"2024-01-02T12:00:00Z","name":"Alumni Assistant","firstMessage":"Hi, I''m here to help with your enrollment questions.","firstMessageMode":"assistant-speaks-first","model":{"provider":"openai","model":"gpt-4o","temperature":0.70},"voice":{"provider":"openai","voiceId":"alloy"},"maxDurationSeconds":1800}');
