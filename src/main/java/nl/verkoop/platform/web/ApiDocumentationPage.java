package nl.verkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Makes the page that documents /api one of ours: its name, the way back, and the demo's banner.
 */
@Component
class ApiDocumentationPage extends SwaggerIndexPageTransformer {

  private static final String HEAD =
      """
      <link rel="stylesheet" href="%s">
      <script type="module" src="%s"></script>
      </head>""";

  private static final String BODY =
      """
      <body>
      <header class="vk-topbar">
        <a class="vk-brand" href="/"><img src="%s" alt="Verkoop" width="123" height="28"></a>
      </header>""";

  private final OwnFiles files;

  ApiDocumentationPage(
      OwnFiles files,
      SwaggerUiConfigProperties configuration,
      SwaggerUiOAuthProperties oauth,
      SwaggerWelcomeCommon welcome,
      ObjectMapperProvider json) {
    super(configuration, oauth, welcome, json);
    this.files = files;
  }

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    var transformed = super.transform(request, resource, chain);
    if (!"index.html".equals(resource.getFilename())) {
      return transformed;
    }
    var page =
        transformed
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("<title>Swagger UI</title>", "<title>API – Verkoop</title>")
            .replace("</head>", filled(HEAD, "/verkoop/verkoop.css", "/verkoop/demo-banner.js"))
            .replace("<body>", filled(BODY, "/verkoop.svg"));
    return new TransformedResource(transformed, page.getBytes(StandardCharsets.UTF_8));
  }

  private String filled(String template, String... paths) {
    return template.formatted(Stream.of(paths).map(files::address).toArray());
  }
}
