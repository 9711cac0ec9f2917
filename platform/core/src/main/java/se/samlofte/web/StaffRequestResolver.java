package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.samlofte.identity.Accounts;

/** Gives controllers whoever asks: a member of the address's tenant, or somebody with a role above the tenants. */
final class StaffRequestResolver implements HandlerMethodArgumentResolver {

    private final Accounts accounts;

    StaffRequestResolver(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.equals(StaffRequest.class) || type.equals(OverviewRequest.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType().equals(StaffRequest.class)
                ? StaffRequest.of(asked)
                : OverviewRequest.of(asked, accounts::platformRoles);
    }
}
