package cn.onestop.lawyer;

import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.OpenApiContract;

@OnTestServers
class LawyerOpenApiIT extends OpenApiContract {}
