package cn.onestop.forensic;

import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.OpenApiContract;

@OnTestServers
class ForensicOpenApiIT extends OpenApiContract {}
