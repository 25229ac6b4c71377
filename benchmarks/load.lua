-- Copyright (c) 2026 the voicecfg authors
-- SPDX-License-Identifier: BSL-1.0

-- What wrk asks of the server: the script's argument is read, update or rejected.

local path = "/api/v1/workspace/61636d65/voice-integration/assistant"
local headers = {
  ["Authorization"] = "Bearer lumenia-demo-token",
  ["X-Account-Id"] = "9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11",
  ["Content-Type"] = "application/json",
}
local count = 0

function init(args)
  kind = args[1]
  -- Every client thread writes other values, so that each update changes something.
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
  thread = math.random(1000000)
end

function request()
  if kind == "read" then
    return wrk.format("GET", path, headers)
  end
  if kind == "rejected" then
    return wrk.format("PATCH", path, headers, '{"voice": {"voiceId": "elliot"}}')
  end
  count = count + 1
  local body = string.format(
    '{"firstMessage": "Hello %d %d, how can I help?", "voice": {"provider": "vapi", "voiceId": "Clara"}}', thread, count)
  return wrk.format("PATCH", path, headers, body)
end
