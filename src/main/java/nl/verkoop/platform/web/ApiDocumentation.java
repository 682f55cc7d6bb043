package nl.verkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the documentation of /api says once for all of it: login, refusals, licence. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

  private static final String PROBLEM = "Problem";

  private static final String DESCRIPTION =
      """
      Everything a form of Verkoop can do, programs can do here, under the same rules and the same login.

      Amounts are in the company's currency unless said otherwise; money never travels as a rounded number. Dates are \
      `2026-12-31`, moments carry their zone. What is refused comes back as a problem detail (RFC 9457) \
      in Dutch or English, by `Accept-Language`, and `refusals` names each field, a code and a message. \
      Unknown fields are refused, and so are invisible characters in texts. Every POST takes an \
      `Idempotency-Key`. Programs log in with HTTP Basic; pages of the same site use their \
      session and send the cookie `VERKOOP-CSRF` back as the header `X-Verkoop-Csrf`.\
      """;

  private static final String KEY =
      """
      Makes it safe to send the request again: it is done once, and every further time gets the first \
      answer (200 instead of 201). The key with another request is refused (409). A refused request \
      may be sent again with its key. At most 60 characters without blanks, for example a UUID; yours \
      alone, and forgotten after some days.\
      """;

  /** One reason of a problem, at the field it concerns. */
  @io.swagger.v3.oas.annotations.media.Schema(name = "ProblemReason")
  record Reason(String field, String code, String message) {}

  /** A problem detail as every endpoint answers it. */
  @io.swagger.v3.oas.annotations.media.Schema(name = PROBLEM)
  record Problem(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<Reason> refusals) {}

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Verkoop")
                .version("1")
                .description(DESCRIPTION)
                .license(
                    new License()
                        .name("AGPL-3.0-only")
                        .url("https://www.gnu.org/licenses/agpl-3.0.html")))
        .servers(List.of(new Server().url("/").description("This installation")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecuritySchemes(
                    "session",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("JSESSIONID")))
        .security(
            List.of(
                new SecurityRequirement().addList("basic"),
                new SecurityRequirement().addList("session")));
  }

  @Bean
  ModelResolver schemaNames(ObjectMapper json) {
    return new ModelResolver(json, new NestedSchemaNames());
  }

  /** Adds to each endpoint the answers that all of its kind can give. */
  @Bean
  GlobalOpenApiCustomizer problems() {
    return api -> {
      ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((method, operation) -> complete(path, method, operation)));
    };
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    if (path.equals("/api/about")) {
      operation.security(List.of());
      return;
    }
    add(operation, "401", "Nobody is logged in");
    add(operation, "503", "The database cannot be reached, or too much is sent at once; try again");
    add(operation, "403", "Who is logged in may not do this");
    if (path.contains("{")) {
      add(operation, "404", "There is no such thing");
    }
    if (method == HttpMethod.POST) {
      takesKey(operation);
    }
    if (method != HttpMethod.GET) {
      add(operation, "400", "The request cannot be read");
      add(operation, "413", "More than is taken in: 32 MB of files, 4 MB of anything else");
      add(operation, "409", "Somebody was first, or it is too late for this");
      add(operation, "422", "Not possible as asked; refusals says why, field by field");
    }
  }

  private static void takesKey(Operation operation) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(IdempotencyKey.HEADER)
            .description(KEY)
            .schema(new StringSchema().maxLength(IdempotencyKey.LONGEST)));
    var created = operation.getResponses().get("201");
    if (created != null) {
      operation
          .getResponses()
          .addApiResponse(
              "200",
              new ApiResponse()
                  .description("Done before, by the same request with this key")
                  .content(created.getContent()));
    }
  }

  private static void add(Operation operation, String status, String description) {
    var said = operation.getResponses().get(status);
    if (said != null && said.getContent() != null) {
      return;
    }
    var content =
        new Content()
            .addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    var words = said == null ? description : said.getDescription();
    operation
        .getResponses()
        .addApiResponse(status, new ApiResponse().description(words).content(content));
  }
}
