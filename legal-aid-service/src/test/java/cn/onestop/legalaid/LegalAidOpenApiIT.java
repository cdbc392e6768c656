package cn.onestop.legalaid;

import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.OpenApiContract;

@OnTestServers
class LegalAidOpenApiIT extends OpenApiContract {}
