package se.samlofte.publishing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samlofte.pictures.Raster;
import se.samlofte.web.Assets;
import se.samlofte.web.FilterOrder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingProperties.class)
class PublishingConfiguration {

    @Bean
    FilterRegistrationBean<PublishedPagesFilter> publishedPagesFilter(
            PublishedPages pages, Assets assets, Raster raster) {
        FilterRegistrationBean<PublishedPagesFilter> filter =
                new FilterRegistrationBean<>(new PublishedPagesFilter(pages, assets, raster));
        filter.setOrder(FilterOrder.PUBLISHED_PAGES);
        return filter;
    }
}
