package dev.samlofte.testing;

import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.util.ClassUtils;
import se.samlofte.tenancy.FeatureModule;

/** What pages are made with, without a server or a database: shell, components, templates, texts, assets. */
public final class PageDesign implements AutoCloseable {

    private static final Set<String> BEANS = Set.of(
            "Templates", "Texts", "Assets", "Components", "Menu", "Shell", "ErrorPage", "ModuleGate", "BaseAddress");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public PageDesign(FeatureModule... modules) {
        for (FeatureModule module : modules) {
            context.registerBean(module.id(), FeatureModule.class, () -> module);
        }
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter((reader, factory) ->
                BEANS.contains(ClassUtils.getShortName(reader.getClassMetadata().getClassName())));
        scanner.scan("se.samlofte.web", "se.samlofte.tenancy", "se.samlofte.identity");
        context.refresh();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
