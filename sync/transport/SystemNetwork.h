// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/NetworkCondition.h"

namespace bantin::sync {

/// As the system's network service tells it (NetworkManager); where there is none, the reach is unknown and nothing metered.
/// Make it on the thread of the application object.
class SystemNetwork final : public NetworkCondition
{
    Q_OBJECT
public:
    explicit SystemNetwork(QObject *parent = nullptr);

    Reach reach() const override;
    bool isMetered() const override;
};

} // namespace bantin::sync
