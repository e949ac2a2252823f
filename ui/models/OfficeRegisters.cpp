// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OfficeRegisters.h"

#include "resources/Resources.h"

namespace bantin::ui {

const Result<RegisterCatalogue> &officeRegisters()
{
    static const Result<RegisterCatalogue> registers = RegisterCatalogue::parse(resources::registerForms());
    return registers;
}

const Result<RoyaltyLaw> &officeRoyaltyLaw()
{
    static const Result<RoyaltyLaw> law = parseRoyaltyLaw(resources::royaltyLaw());
    return law;
}

} // namespace bantin::ui
