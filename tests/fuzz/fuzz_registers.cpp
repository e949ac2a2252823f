// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the description of a register, as a row of one, as a period, as the law of royalties and as a sheet: a value that
// keeps what its header promises, or a reason.
#include "app/domain/registers/DutyPeriod.h"
#include "app/domain/registers/RegisterFile.h"
#include "app/domain/registers/RegisterForm.h"
#include "app/domain/royalty/RoyaltySheet.h"

using namespace bantin;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void checkForm(const RegisterForm &form)
{
    require(!form.fields.isEmpty() && !form.name.vi.isEmpty() && form.writers && form.closers);
    for (const auto state : {RegisterEntry::State::Open, RegisterEntry::State::Closed})
        require(!form.accepts({}, state) && !form.gaps({}, state).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (const auto form = parseRegisterForm(bytes))
        checkForm(*form);
    else
        require(!form.error().reason.isEmpty() && !form.error().arguments.isEmpty());
    if (const auto entry = registerEntryFromJson(bytes))
        require(toJson(*entry) == bytes);
    if (const auto law = parseRoyaltyLaw(bytes))
        require(!law->genres.isEmpty() && !law->wageOn(law->wages.constFirst().from.addDays(-1)));
    if (const auto sheet = royaltySheetFromJson(bytes))
        require(toJson(*sheet) == bytes && sheet->total() >= 0);
    const QString text = QString::fromUtf8(bytes);
    if (const auto coefficient = coefficientFromText(text))
        require(*coefficient > 0 && coefficientFromText(coefficientText(*coefficient)) == coefficient);
    if (const auto period = DutyPeriod::fromString(text))
        require(period->toString() == text && period->contains(period->first));
    if (const auto file = RegisterFile::fromString(text))
        require(file->toString() == text);
    return 0;
}
