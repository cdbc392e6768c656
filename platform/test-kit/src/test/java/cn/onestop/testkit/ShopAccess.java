package cn.onestop.testkit;

import cn.onestop.testkit.shop.OrderController;

/** The contract over the shop's good operations, or over the leaky ones. */
final class ShopAccess extends AccessMatrixContract {
    private final boolean leaky;

    ShopAccess(int port, boolean leaky) {
        this.port = port;
        this.service = "shop-service";
        this.leaky = leaky;
    }

    @Override
    protected boolean covers(Operation operation) {
        return operation.path().matches("/api/(shop|orders|leaky).*|/internal/orders.*")
                && operation.path().contains("leaky") == leaky;
    }

    @Override
    protected String pathValue(Operation operation, String variable) {
        return OrderController.REFERENCE;
    }
}
