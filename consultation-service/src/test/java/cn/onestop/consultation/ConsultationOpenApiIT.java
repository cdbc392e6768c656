package cn.onestop.consultation;

import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.OpenApiContract;

@OnTestServers
class ConsultationOpenApiIT extends OpenApiContract {}
