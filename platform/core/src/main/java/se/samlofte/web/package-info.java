/**
 * How pages and the API look and answer: page shell, components, texts, languages, problem details, response headers,
 * and the filters that bind tenant and access to a request.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geography", "tenancy", "audit", "identity"})
package se.samlofte.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
