import { useEffect } from 'react';
import { useCall } from '../api/use-call';
import { useKeyOptions } from './command-registry';
import { readOwnKeys } from './own-keys';

/** Keeps the keys of whoever works here in force; while nobody does, the usual ones. */
export const useOwnKeys = (active: boolean): void => {
  const keys = useCall('me.get', {}).value?.prefs.keys;
  useEffect(() => {
    useKeyOptions.setState({ own: active && keys ? readOwnKeys(keys) : {} });
  }, [active, keys]);
};
