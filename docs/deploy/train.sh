#!/bin/bash
# Starts the service, talks to it for a while, and stops it: what the JDK has learned of it at work it keeps, when it is
# told to by -XX:AOTCacheOutput.
#   docs/deploy/train.sh PORT java -XX:AOTCacheOutput=carechat.aot -jar carechat.jar --server.port=PORT ...
set -eu
port=$1
at=http://127.0.0.1:$port
shift
"$@" --carechat.limits.conversations-per-minute=1000 --carechat.limits.messages-per-minute=100000 &
service=$!
trap 'kill $service 2>/dev/null' EXIT
until curl -fso /dev/null "$at/actuator/health/readiness"; do
  kill -0 $service
  sleep 1
done

# Comes in at the socket door, and leaves when it was let in: when a node dies, all its sockets do so at another.
enter() {
  local hello="{\"type\":\"hello\",\"conversation\":\"$1\",\"token\":\"$2\"}" line
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf '%s\r\n' 'GET /ws/v1/chat HTTP/1.1' 'Host: localhost' 'Upgrade: websocket' 'Connection: Upgrade' \
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' 'Sec-WebSocket-Version: 13' '' >&3
  while IFS= read -r line <&3 && [ "$line" != $'\r' ]; do :; done
  # One text frame, its length in two bytes, masked with zeros.
  printf "\\x81\\xfe\\x$(printf %02x $((${#hello} >> 8)))\\x$(printf %02x $((${#hello} & 255)))\\0\\0\\0\\0%s" "$hello" >&3
  head -c 16 <&3 >/dev/null
  exec 3>&-
}

for talk in $(seq 12); do
  opened=$(curl -fsS "$at/api/v1/conversations" -H 'Content-Type: application/json' -d '{"channel":"api"}')
  id=$(echo "$opened" | sed 's/.*"id":"\([^"]*\)","token.*/\1/')
  token=$(echo "$opened" | sed 's/.*"token":"\([^"]*\)".*/\1/')
  said=0
  for words in 你好 保修几年 发票丢了怎么办 洗衣机脱水的时候老是响 谢谢 油烟机多久洗一次 热水器打不着火 没有味道 上门要收费吗 退货怎么弄; do
    said=$((said + 1))
    curl -fsS -o /dev/null "$at/api/v1/conversations/$id/messages?wait=PT10S" -H "Authorization: Bearer $token" \
      -H 'Content-Type: application/json' -d "{\"clientMessageId\":\"$said\",\"text\":\"$words\"}"
  done
  for entry in $(seq 50); do
    enter "$id" "$token"
  done
done

trap - EXIT
kill $service
wait $service || true
