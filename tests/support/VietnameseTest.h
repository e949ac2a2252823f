// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTranslator>

namespace bantin::testing {

/// A QApplication that looks and speaks as bantin's does, in Vietnamese.
class VietnameseApplication : public QApplication
{
public:
    VietnameseApplication(int &argc, char **argv);

private:
    QTranslator m_translator;
    QTranslator m_qtTranslator;
};

/// Runs one QtTest object under a VietnameseApplication in the colours of the product, dark when BANTIN_SCHEME says so.
int runInVietnamese(QObject &(*make)(), int argc, char **argv);

} // namespace bantin::testing

/// main() of a test of widgets without a window of bantin's around them.
#define BANTIN_VIETNAMESE_TEST_MAIN(Test)                                                                              \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        const auto make = []() -> QObject & {                                                                          \
            static Test test;                                                                                          \
            return test;                                                                                               \
        };                                                                                                             \
        return bantin::testing::runInVietnamese(make, argc, argv);                                                     \
    }
