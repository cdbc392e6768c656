package cn.onestop.mediation;

import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.OpenApiContract;

@OnTestServers
class MediationOpenApiIT extends OpenApiContract {}
