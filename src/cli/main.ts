#!/usr/bin/env node
export const b = 1
