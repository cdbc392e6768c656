package cn.onestop.notary;

import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.OpenApiContract;

@OnTestServers
class NotaryOpenApiIT extends OpenApiContract {}
