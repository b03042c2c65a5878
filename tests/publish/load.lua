-- Each reader asks for one file after the other, from another place in the list (load.py).
local paths, at = {}, 0
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end

function init() math.randomseed(1); at = math.random(#paths) end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip, deflate, br" })
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "\nDONE %d %d %d %d %d %d %d %.1f %.1f %.1f %.1f\n", summary.requests, summary.duration, errors.connect, errors.read, errors.write, errors.status, errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(90) / 1000, latency:percentile(99) / 1000, latency.max / 1000
  ))
end
