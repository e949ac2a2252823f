// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/NetworkCondition.h"

namespace bantin::test {

/// A network that is what a test says.
class FakeNetwork final : public sync::NetworkCondition
{
    Q_OBJECT
public:
    enum class Charge { Free, ByTheByte };

    Reach reach() const override { return m_reach; }
    bool isMetered() const override { return m_charge == Charge::ByTheByte; }

    void set(Reach reach, Charge charge = Charge::Free)
    {
        m_reach = reach;
        m_charge = charge;
        Q_EMIT changed();
    }

private:
    Reach m_reach = Reach::Online;
    Charge m_charge = Charge::Free;
};

} // namespace bantin::test
